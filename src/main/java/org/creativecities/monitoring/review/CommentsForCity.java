package org.creativecities.monitoring.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.monitoring.answers.PeerComments;
import org.creativecities.monitoring.report.Report;

import org.springframework.stereotype.Component;

/**
 * The comments of the round that sent the report back, as its city reads them beside the
 * questions: without names, and in an order that tells nobody whose they are.
 */
@Component
class CommentsForCity implements PeerComments {

	private final Comments comments;

	private final Verdicts verdicts;

	CommentsForCity(Comments comments, Verdicts verdicts) {
		this.comments = comments;
		this.verdicts = verdicts;
	}

	@Override
	public Map<String, List<String>> of(Report report) {
		if (report.state() != Report.State.REVISING) {
			return Map.of();
		}
		return this.comments.ofRound(report.id(), report.round() - 1)
			.stream()
			.collect(Collectors.groupingBy(Comment::question, Collectors.mapping(Comment::text, Collectors.toList())));
	}

	@Override
	public List<String> onTheWhole(Report report) {
		return (report.state() == Report.State.REVISING) ? this.verdicts.said(report.id(), report.round() - 1)
				: List.of();
	}

}
