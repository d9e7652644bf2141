package org.creativecities.workflow;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The XML of a diagram or decision table, read without anything it might refer to on
 * other machines.
 */
record Diagram(DefinitionFile file, Document document) {

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	/**
	 * @throws NotReadable with the parser's words
	 */
	static Diagram read(DefinitionFile file) throws NotReadable {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return new Diagram(file, builder.parse(new ByteArrayInputStream(file.content())));
		}
		catch (Exception cause) {
			throw new NotReadable(cause.getMessage());
		}
	}

	List<Element> elements() {
		var all = this.document.getElementsByTagNameNS("*", "*");
		return IntStream.range(0, all.getLength()).mapToObj(index -> (Element) all.item(index)).toList();
	}

	/** Elements of the BPMN namespace with this name. */
	List<Element> elements(String name) {
		return elements().stream()
			.filter(element -> BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
			.toList();
	}

	/** The values of a Camunda attribute, wherever it stands. */
	Set<String> camunda(String attribute) {
		return elements().stream()
			.map(element -> camunda(element, attribute))
			.filter(value -> !value.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static String camunda(Element element, String attribute) {
		return element.getAttributeNS(CAMUNDA, attribute);
	}

	/** The files that it is deployed with, itself first. */
	Set<String> bundle() {
		return Stream
			.of(Stream.of(this.file.name()), camunda("formRef").stream().sorted().map(DefinitionFile::form),
					camunda("decisionRef").stream().sorted().map(DefinitionFile::table))
			.flatMap(names -> names)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The id by which a person finds the element in the modeler. */
	static String idOf(Element element) {
		for (Node node = element; node instanceof Element named; node = node.getParentNode()) {
			if (named.hasAttribute("id")) {
				return named.getAttribute("id");
			}
		}
		return "";
	}

	/** The file is no XML. */
	static class NotReadable extends Exception {

		NotReadable(String reason) {
			super(reason);
		}

	}

}
