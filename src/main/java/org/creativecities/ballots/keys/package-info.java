/**
 * Keeps choices shut until the count. Each ballot has key holders with a key sheet each;
 * each round has a key of its own, which any two of them open together and which is gone
 * after the count. All cryptography is Tink's: HPKE (RFC 9180) with X25519 and
 * AES-256-GCM.
 */
@NamedInterface("keys")
package org.creativecities.ballots.keys;

import org.springframework.modulith.NamedInterface;
