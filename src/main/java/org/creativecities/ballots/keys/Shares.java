package org.creativecities.ballots.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.ballots.keys.KeyPair.WrongKey;

/**
 * The private key of a round in shares, one for each two holders in each order: sealed
 * for the second, and that for the first. So whoever comes first takes off one seal, and
 * whoever comes second the other; one alone gets nothing, and any one may be missing.
 */
public final class Shares {

	private Shares() {
	}

	/**
	 * @param holders public keys by holder; two at least
	 * @param context the round
	 */
	public static List<Share> split(byte[] privateKey, Map<String, byte[]> holders, String context) {
		var shares = new ArrayList<Share>();
		holders.forEach((first, outer) -> holders.forEach((second, inner) -> {
			if (!first.equals(second)) {
				var sealed = KeyPair.seal(outer, KeyPair.seal(inner, privateKey, context), context);
				shares.add(new Share(first, second, sealed));
			}
		}));
		return shares;
	}

	/**
	 * One share.
	 *
	 * @param first who takes off the outer seal
	 * @param second who takes off the inner one
	 */
	public record Share(String first, String second, byte[] sealed) {

		/** As it is once the first holder has been there. */
		public Share strip(KeyPair holder, String context) throws WrongKey {
			return new Share(this.first, this.second, holder.open(this.sealed, context));
		}

		/** The private key, from a share that is stripped. */
		public byte[] open(KeyPair holder, String context) throws WrongKey {
			return holder.open(this.sealed, context);
		}

	}

}
