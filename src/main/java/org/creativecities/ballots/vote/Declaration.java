package org.creativecities.ballots.vote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;

/**
 * What is to be voted on.
 *
 * @param id such as {@code HOST-2024}
 * @param title by language, {@code en} and {@code fr}
 * @param field the sub-network that votes; empty for all members
 * @param seats what is to be won, the highest first
 * @param candidates options without numbers (0), in the order of the paper: whoever
 * declares draws it, so that the alphabet favours nobody
 * @param precedence by what equal votes are told apart before lots, in words, by language
 * @param opensAt not before
 * @param electorateOf an earlier ballot whose electorate votes, since this one begins it
 * again; empty if the electorate is frozen when it opens
 */
public record Declaration(String id, Map<String, String> title, Optional<String> field, Mode mode, List<String> seats,
		List<Option> candidates, Map<String, String> precedence, Instant opensAt, Optional<String> electorateOf) {

}
