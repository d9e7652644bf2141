package org.creativecities.replay.stage;

import java.io.PrintStream;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a replay has come. */
public final class Progress implements AutoCloseable {

	private final ProgressBar bar;

	/**
	 * @param steps how many there will be, as far as one can tell
	 */
	public Progress(long steps) {
		this(new ProgressBarBuilder(), steps);
	}

	/** Shows it elsewhere. */
	public Progress(long steps, PrintStream elsewhere) {
		this(new ProgressBarBuilder().setConsumer(new ConsoleProgressBarConsumer(elsewhere)), steps);
	}

	private Progress(ProgressBarBuilder builder, long steps) {
		this.bar = builder.setInitialMax(steps).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).build();
	}

	public void phase(String what) {
		this.bar.setExtraMessage(what);
	}

	public void step() {
		this.bar.step();
	}

	@Override
	public void close() {
		this.bar.stepTo(this.bar.getMax());
		this.bar.close();
	}

}
