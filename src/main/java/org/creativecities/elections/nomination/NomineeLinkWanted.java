package org.creativecities.elections.nomination;

/** The letter to the named person was lost: the city asks for another one. */
public record NomineeLinkWanted(String id) {
}
