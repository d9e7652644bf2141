package org.creativecities.monitoring.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The cheapest way to seat all readers at once, as a flow of minimum cost: from each
 * report to its possible readers, and from each reader onwards, once for each file that
 * it may take. A city's second file costs more than another's first, so that the load is
 * balanced. What cannot be seated flows past all readers, at a price that nothing else
 * comes near.
 */
class SeatFlow {

	private static final Object END = "end";

	private final DirectedWeightedMultigraph<Object, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(
			DefaultWeightedEdge.class);

	private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();

	private final Arcs arcs;

	private final Limits limits;

	SeatFlow(Arcs arcs, Limits limits) {
		this.arcs = arcs;
		this.limits = limits;
		this.graph.addVertex(END);
		arcs.readers().forEach(this::add);
		arcs.papers().forEach(this::add);
	}

	private void add(Reader reader) {
		this.graph.addVertex(reader);
		for (var file = reader.openFiles() + 1; file <= this.limits.raised(); file++) {
			connect(reader, END, 1, Price.ofFile(file, this.limits.files()));
		}
	}

	private void add(Paper paper) {
		this.graph.addVertex(paper);
		connect(paper, END, paper.seats(), Price.NOBODY.units());
		this.arcs.of(paper).forEach((reader, cost) -> connect(paper, reader, 1, cost));
	}

	private void connect(Object from, Object to, int capacity, int cost) {
		var edge = this.graph.addEdge(from, to);
		this.graph.setEdgeWeight(edge, cost);
		this.capacities.put(edge, capacity);
	}

	/** The chosen readers of each report; a report may have got fewer than it needs. */
	Map<Paper, List<Reader>> solve() {
		var seats = this.arcs.papers().stream().mapToInt(Paper::seats).sum();
		var flow = new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
			.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(this.graph, node -> supply(node, seats),
					this.capacities::get, edge -> 0));
		var chosen = new LinkedHashMap<Paper, List<Reader>>();
		flow.getFlowMap().forEach((edge, amount) -> {
			if (amount > 0.5 && this.graph.getEdgeSource(edge) instanceof Paper paper
					&& this.graph.getEdgeTarget(edge) instanceof Reader reader) {
				chosen.computeIfAbsent(paper, each -> new ArrayList<>()).add(reader);
			}
		});
		return chosen;
	}

	private static int supply(Object node, int seats) {
		if (node instanceof Paper paper) {
			return paper.seats();
		}
		return (node == END) ? -seats : 0;
	}

}
