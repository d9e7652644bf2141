package org.creativecities.monitoring.answers.web;

import java.util.List;
import java.util.Locale;

import org.creativecities.monitoring.answers.AnswerHistory;
import org.creativecities.monitoring.answers.Kind;
import org.creativecities.monitoring.answers.Progress;
import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.QuestionView;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.answers.ReportDesk;
import org.creativecities.monitoring.answers.ReportSheets;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

/** An answer is saved every second and a half while somebody types. */
class QuestionPartTest {

	private final ReportReader reader = mock();

	private final ReportDesk desk = mock();

	private final ReportSheets sheets = mock();

	private final Questions questions = mock();

	private final QuestionPart part = new QuestionPart(this.reader, this.questions, this.desk, this.sheets,
			mock(AnswerHistory.class));

	@Test
	void a_save_as_one_types_reads_the_report_once_and_nothing_of_what_the_whole_page_shows() {
		Question question = mock();
		when(question.kind()).thenReturn(Kind.TEXT);
		when(this.questions.get("summary")).thenReturn(question);
		var progress = new Progress(60, List.of());
		when(this.desk.save(any(), any(), anyInt(), any(), any(), any())).thenReturn(view(progress));

		var shown = this.part.write("MMR-2023-xj-port-alder", "summary", "keep", "1", null, new LinkedMultiValueMap<>(),
				"true", Locale.ENGLISH, new MockHttpServletResponse());

		assertThat(shown.getViewName()).isEqualTo("monitoring/question :: kept");
		assertThat(((QuestionPart.Kept) shown.getModel().get("sheet")).progress()).isSameAs(progress);
		verifyNoInteractions(this.sheets);
		verify(this.reader, times(1)).asCity(any());
	}

	private static QuestionView view(Progress progress) {
		return new QuestionView(null, List.of(), 1, null, List.of(), true, null, "", List.of(), List.of(), progress,
				null);
	}

}
