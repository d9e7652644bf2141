package org.creativecities.hosting.candidature.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.Eligibility;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Component;

/** What forms show of a candidature. */
@Component
class CandidatureShown {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Eligibility eligibility;

	private final Sentences sentences;

	CandidatureShown(Candidatures candidatures, Bidders bidders, Eligibility eligibility, Sentences sentences) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.eligibility = eligibility;
		this.sentences = sentences;
	}

	/** Its cities and what stands against it, with a note of the officer. */
	Map<String, Object> with(String id, String note) {
		var model = new HashMap<String, Object>();
		model.put("cityNames", this.bidders.names(id));
		model.put("note", note);
		var defects = this.eligibility.defects(id);
		Sentences.show(model, "defects",
				defects.isEmpty() ? List.of(this.sentences.say("hosting.defect.none")) : defects);
		return model;
	}

	/** All that was described, to be mended. */
	Map<String, Object> toMend(String id, String note) {
		var model = with(id, note);
		model.putAll(this.candidatures.get(id).answers());
		model.put("mendWanted", true);
		return model;
	}

}
