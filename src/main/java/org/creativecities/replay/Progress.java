package org.creativecities.replay;

import java.io.PrintStream;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a replay has come. */
final class Progress implements AutoCloseable {

	private final ProgressBar bar;

	/**
	 * @param steps how many there will be, as far as one can tell
	 */
	Progress(long steps) {
		this(new ProgressBarBuilder(), steps);
	}

	/** Shows it elsewhere. */
	Progress(long steps, PrintStream elsewhere) {
		this(new ProgressBarBuilder().setConsumer(new ConsoleProgressBarConsumer(elsewhere)), steps);
	}

	private Progress(ProgressBarBuilder builder, long steps) {
		this.bar = builder.setInitialMax(steps).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).build();
	}

	void phase(String what) {
		this.bar.setExtraMessage(what);
	}

	void step() {
		this.bar.step();
	}

	@Override
	public void close() {
		this.bar.stepTo(this.bar.getMax());
		this.bar.close();
	}

}
