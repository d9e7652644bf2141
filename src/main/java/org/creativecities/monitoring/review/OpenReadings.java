package org.creativecities.monitoring.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.creativecities.monitoring.report.Reports;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of others that a city was asked to read, as long as something is expected of
 * it.
 */
@Service
@Transactional(readOnly = true)
public class OpenReadings {

	private final ReviewRows rows;

	private final Reports reports;

	private final ReviewWords words;

	OpenReadings(ReviewRows rows, Reports reports, ReviewWords words) {
		this.rows = rows;
		this.reports = reports;
		this.words = words;
	}

	/**
	 * @param city whose report it is
	 */
	public record OpenReading(Review review, String city, int year) {

		/** Whether the report is open to the reader, who has accepted. */
		public boolean isOpen() {
			return this.review.state() == Review.State.ACCEPTED;
		}

		/** Until when to answer or to hand in; exclusive. */
		public Instant until() {
			return isOpen() ? this.review.dueAt() : this.review.answerBy();
		}

	}

	/** The most urgent first. */
	public List<OpenReading> of(String cityId) {
		return this.rows.liveOf(cityId).stream().map(review -> {
			var report = this.reports.get(review.reportId());
			return new OpenReading(review, this.words.city(report.cityId()), report.year());
		}).sorted(Comparator.comparing(OpenReading::until)).toList();
	}

}
