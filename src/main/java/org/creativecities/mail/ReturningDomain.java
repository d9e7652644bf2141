package org.creativecities.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * Lets one see in the demonstration what happens when letters come back: our mail server
 * takes what goes to addresses at {@value #DOMAIN}, as most servers on the way do, and
 * returns it afterwards with a report (RFC 3464) that nobody reads mail there.
 */
class ReturningDomain implements MessageDeliveryHandler {

	/** Invented, and reserved for examples [public: RFC 2606]. */
	static final String DOMAIN = "bounce.example.org";

	private static final String REPORT = """
			From: Mail Delivery System <postmaster@%1$s>
			To: %2$s
			Subject: Undelivered Mail Returned to Sender
			Message-ID: <%3$s@%1$s>
			Auto-Submitted: auto-replied
			MIME-Version: 1.0
			Content-Type: multipart/report; report-type=delivery-status; boundary="report-%3$s"

			--report-%3$s
			Content-Type: text/plain; charset=us-ascii

			Your message could not be delivered: nobody reads mail at %4$s.

			--report-%3$s
			Content-Type: message/delivery-status

			Reporting-MTA: dns; mail.%1$s

			Final-Recipient: rfc822; %4$s
			Action: failed
			Status: 5.1.1
			Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here

			--report-%3$s
			Content-Type: text/rfc822-headers

			Message-ID: %5$s

			--report-%3$s--
			""";

	private final UserManager users;

	private final GreenMailUser returns;

	ReturningDomain(UserManager users, GreenMailUser returns) {
		this.users = users;
		this.returns = returns;
	}

	@Override
	public GreenMailUser handle(MovingMessage message, MailAddress to) throws MessagingException, UserException {
		if (to.getEmail().toLowerCase(Locale.ROOT).endsWith("@" + DOMAIN)) {
			message.setMimeMessage(report(message, to));
			return this.returns;
		}
		var known = this.users.getUserByEmail(to.getEmail());
		return (known != null) ? known : this.users.createUser(to.getEmail(), to.getEmail(), to.getEmail());
	}

	private MimeMessage report(MovingMessage message, MailAddress to) throws MessagingException {
		var text = REPORT.formatted(DOMAIN, this.returns.getEmail(), UUID.randomUUID(), to.getEmail(),
				message.getMessage().getMessageID());
		return new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
	}

}
