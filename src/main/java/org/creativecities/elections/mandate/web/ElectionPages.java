package org.creativecities.elections.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.SeatTerms;
import org.creativecities.elections.mandate.ElectionBallots;
import org.creativecities.elections.mandate.Announcements;
import org.creativecities.elections.mandate.Committee;
import org.creativecities.elections.mandate.ElectionStop;
import org.creativecities.elections.mandate.Vacancies;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.NominationReaders;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.network.City;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.OwnCities;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Elections as the cities of a sub-network see them: who coordinates it, who stands, what
 * one's own city proposes, and the seat it may give up.
 */
@Controller
@RequestMapping("/elections")
class ElectionPages {

	/** Who reads of every election; others of those of their sub-network. */
	private static final Set<String> OFFICERS = Set.of("secretariat", "secretariat-head", "dg-office");

	private final Elections elections;

	private final Nominations nominations;

	private final ElectionBallots ballots;

	private final NominationReaders readers;

	private final Committee committee;

	private final Vacancies vacancies;

	private final Announcements announcements;

	private final ElectionStop stop;

	private final FieldLetters fields;

	private final SeatTerms terms;

	private final Register register;

	private final OwnCities own;

	private final CurrentPerson person;

	private final RefusalNote note;

	private final Clock clock;

	ElectionPages(Elections elections, Nominations nominations, ElectionBallots ballots, NominationReaders readers,
			Committee committee, Vacancies vacancies, Announcements announcements, ElectionStop stop,
			FieldLetters fields, SeatTerms terms, Register register, OwnCities own, CurrentPerson person,
			RefusalNote note, Clock clock) {
		this.elections = elections;
		this.nominations = nominations;
		this.ballots = ballots;
		this.readers = readers;
		this.committee = committee;
		this.vacancies = vacancies;
		this.announcements = announcements;
		this.stop = stop;
		this.fields = fields;
		this.terms = terms;
		this.register = register;
		this.own = own;
		this.person = person;
		this.note = note;
		this.clock = clock;
	}

	@GetMapping
	String mine(Model model) {
		model.addAttribute("views", this.own.members().stream().map(this::view).toList());
		model.addAttribute("interim", this.elections.interim());
		return "elections/mine";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		var election = this.elections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var officer = OFFICERS.stream().anyMatch(this.person.groups()::contains);
		var ours = this.own.members().stream().filter(city -> isOf(city, election.field())).toList();
		if (!officer && ours.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var published = election.state() == Election.State.VOTING || election.state() == Election.State.CLOSED;
		model.addAttribute("election", election);
		model.addAttribute("field", this.fields.field(election.field()));
		model.addAttribute("open", election.takesNominationsAt(this.clock.instant()));
		model.addAttribute("published", published);
		model.addAttribute("standing", published ? this.ballots.standing(election) : List.of());
		model.addAttribute("all", this.readers.readsAll() ? this.nominations.of(id) : List.of());
		model.addAttribute("cities", this.register);
		var incoming = this.announcements.incoming(election);
		model.addAttribute("mandates", this.announcements.elected(election));
		model.addAttribute("vacant", this.announcements.vacant(election));
		model.addAttribute("terms", election.seats().stream().map(this.terms::of).toList());
		model.addAttribute("staying",
				this.announcements.staying(election).stream().map(this.announcements::words).toList());
		model.addAttribute("mayStop", this.stop.mayStop(election));
		model.addAttribute("noted", officer || ours.stream().anyMatch(city -> isAmong(incoming, city)));
		model.addAttribute("ours",
				ours.stream().map(city -> new Ours(city, this.nominations.live(id, city.id()).orElse(null))).toList());
		return "elections/election";
	}

	/** A city begins to nominate, and goes on on the page of the nomination. */
	@PostMapping("/{id}/nominations")
	String nominate(@PathVariable String id, @RequestParam String city, RedirectAttributes flash) {
		asCity(city);
		var begun = new AtomicReference<String>();
		var refused = this.note.of(() -> begun.set(this.nominations.begin(id, city, this.person.id())));
		flash.addFlashAttribute("refused", refused);
		return (refused != null) ? "redirect:/elections/{id}" : "redirect:/nominations/" + begun.get();
	}

	@PostMapping("/seats/{mandate}/resignation")
	String resign(@PathVariable long mandate, @RequestParam String city, @RequestParam(defaultValue = "") String words,
			RedirectAttributes flash) {
		asCity(city);
		var refused = this.note.of(() -> this.vacancies.resign(mandate, city, words, this.person.id()));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? "elections.seat.given-up" : null);
		flash.addFlashAttribute("words", (refused != null) ? words : null);
		return "redirect:/elections";
	}

	private View view(City city) {
		var field = this.register.fieldOf(city.id(), LocalDate.now(this.clock)).map(this.fields::field).orElseThrow();
		var line = this.committee.line(field);
		var held = Stream
			.concat(Stream.of(line.coordinator(), line.deputy()).flatMap(Optional::stream),
					this.committee.coming().stream())
			.filter(mandate -> mandate.city().id().equals(city.id()))
			.toList();
		return new View(city, field, line, held, this.elections.of(field.id()));
	}

	private static boolean isAmong(List<Mandate> mandates, City city) {
		return mandates.stream().anyMatch(mandate -> mandate.city().id().equals(city.id()));
	}

	private boolean isOf(City city, String field) {
		return this.register.fieldOf(city.id(), LocalDate.now(this.clock)).filter(field::equals).isPresent();
	}

	private void asCity(String city) {
		if (!this.own.has(city)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	/**
	 * One city of the person in this sub-network.
	 *
	 * @param nomination that may still lead to a seat; {@code null} if there is none
	 */
	record Ours(City city, Nomination nomination) {
	}

	/**
	 * One city of the person.
	 *
	 * @param held the seat that it holds, and one that it will
	 */
	record View(City city, CreativeField field, Committee.Line line, List<Mandate> held, List<Election> elections) {
	}

}
