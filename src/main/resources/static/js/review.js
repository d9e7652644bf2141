// The page of a report that a peer reads: comments are kept as one leaves the field. Without it each has its button.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
