package org.creativecities.ballots;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for choices of which a test knows whose they are: in every row of every table,
 * the engine's included, in the sessions, and in what was said. A number counts where it
 * stands alone, as a value or in a text, also in a text that is stored as bytes.
 */
final class Traces {

	private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{4,}");

	private final ApplicationContext product;

	/** Numbers by city. */
	private final Map<String, Integer> chosen;

	/** What was stored before anybody voted. */
	private final Set<Row> before;

	/** Ids of the sessions of those who were there before. */
	private final Set<String> strangers;

	Traces(ApplicationContext product, Map<String, Integer> chosen) {
		this.product = product;
		this.chosen = chosen;
		this.before = Set.copyOf(rows());
		this.strangers = sessions().map(StandardSession::getId).collect(Collectors.toSet());
	}

	/** Rows written since in which one of the numbers stands, whoever chose it. */
	List<Row> numbers() {
		return written().filter(row -> this.chosen.values().stream().anyMatch(number -> row.holds(number))).toList();
	}

	/** Rows written since in which a city stands, or who voted for it, and its number. */
	List<Row> joined() {
		return written()
			.filter(row -> this.chosen.entrySet()
				.stream()
				.anyMatch(choice -> row.names(choice.getKey()) && row.holds(choice.getValue())))
			.toList();
	}

	/** Of these sentences, those with one of the numbers in it. */
	List<String> said(List<String> sentences) {
		return sentences.stream()
			.filter(said -> this.chosen.values().stream().anyMatch(number -> alone(number).matcher(said).find()))
			.toList();
	}

	/** What sessions that began since hold of the numbers. */
	List<String> kept() {
		var leaves = new ArrayList<String>();
		sessions().filter(session -> !this.strangers.contains(session.getId()))
			.forEach(session -> Collections.list(session.getAttributeNames())
				.forEach(name -> leaves(session.getAttribute(name), leaves,
						Collections.newSetFromMap(new IdentityHashMap<>()))));
		return said(leaves);
	}

	private Stream<StandardSession> sessions() {
		var server = (TomcatWebServer) ((WebServerApplicationContext) this.product).getWebServer();
		return Stream.of(server.getTomcat().getEngine().findChildren())
			.flatMap(host -> Stream.of(host.findChildren()))
			.flatMap(context -> Stream.of(((Context) context).getManager().findSessions()))
			.map(StandardSession.class::cast);
	}

	private Stream<Row> written() {
		return rows().stream().filter(row -> !this.before.contains(row));
	}

	private List<Row> rows() {
		var jdbc = this.product.getBean(JdbcTemplate.class);
		return jdbc
			.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
					String.class)
			.stream()
			.flatMap(table -> jdbc.queryForList("SELECT to_jsonb(t)::text FROM \"%s\" t".formatted(table), String.class)
				.stream()
				.map(row -> new Row(table, row)))
			.toList();
	}

	/**
	 * Texts and numbers of an object of ours or of the frameworks', wherever they are.
	 */
	private static void leaves(Object object, List<String> leaves, Set<Object> seen) {
		if (object == null || !seen.add(object)) {
			return;
		}
		if (object instanceof CharSequence || object instanceof Number) {
			leaves.add(object.toString());
		}
		else if (object instanceof Map<?, ?> map) {
			leaves(map.keySet(), leaves, seen);
			leaves(map.values(), leaves, seen);
		}
		else if (object instanceof Iterable<?> all) {
			all.forEach(one -> leaves(one, leaves, seen));
		}
		else if (object instanceof Object[] all) {
			Stream.of(all).forEach(one -> leaves(one, leaves, seen));
		}
		else {
			fields(object, leaves, seen);
		}
	}

	private static void fields(Object object, List<String> leaves, Set<Object> seen) {
		for (Class<?> type = object.getClass(); type != null
				&& type.getName().startsWith("org."); type = type.getSuperclass()) {
			for (var field : type.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())) {
					try {
						field.setAccessible(true);
						leaves(field.get(object), leaves, seen);
					}
					catch (IllegalAccessException hidden) {
						throw new IllegalStateException(hidden);
					}
				}
			}
		}
	}

	/** No part of a name, of a time or of another number. */
	private static Pattern alone(int number) {
		return Pattern.compile("(?<![\\w.:-])%d(?![\\w.:-])".formatted(number));
	}

	/** A row of a table, as JSON. */
	record Row(String table, String content) {

		boolean names(String city) {
			return Pattern.compile("(?<!\\w)%s(?!\\w)".formatted(city)).matcher(String.join("\n", texts())).find();
		}

		boolean holds(int number) {
			return texts().stream().anyMatch(text -> alone(number).matcher(text).find());
		}

		private List<String> texts() {
			var texts = new ArrayList<String>();
			gather(JsonMapper.shared().readTree(this.content), texts);
			return texts;
		}

		private static void gather(JsonNode node, List<String> texts) {
			if (node.isContainer()) {
				node.forEach(child -> gather(child, texts));
			}
			else if (node.isString() && node.asString().startsWith("\\x")) {
				var bytes = HexFormat.of().parseHex(node.asString().substring(2));
				var runs = PRINTABLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
				while (runs.find()) {
					texts.add(runs.group());
				}
			}
			else {
				texts.add(node.asString());
			}
		}

	}

}
