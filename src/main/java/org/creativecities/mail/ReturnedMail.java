package org.creativecities.mail;

import java.io.IOException;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Reads the mailbox to which other mail servers return what they cannot deliver. A report
 * on a letter of ours is taken out; all else stays where it is, for people to read, and
 * is not looked at again. Reading something twice does no harm.
 */
@Service
public class ReturnedMail {

	private static final Logger log = LoggerFactory.getLogger(ReturnedMail.class);

	/** Bytes; a report is far smaller [assumed]. */
	private static final int LARGEST = 5_000_000;

	private final ReturnsMailbox mailbox;

	private final MailboxPositions positions;

	private final LetterReturns letters;

	private volatile boolean unreachable;

	ReturnedMail(ReturnsMailbox mailbox, MailboxPositions positions, LetterReturns letters) {
		this.mailbox = mailbox;
		this.positions = positions;
		this.letters = letters;
	}

	/**
	 * Reads what is new.
	 * @return how many letters came back
	 */
	public int read() {
		if (!this.mailbox.isThere()) {
			return 0;
		}
		try (var store = this.mailbox.connect(); var folder = store.getFolder(this.mailbox.folder())) {
			folder.open(Folder.READ_WRITE);
			this.unreachable = false;
			return read(folder);
		}
		catch (MessagingException | DataAccessException | TransactionException failure) {
			if (!this.unreachable) {
				log.warn("The mailbox of returned letters cannot be read: {}. It is tried again.",
						Markdown.oneLine(String.valueOf(failure.getMessage())).replaceAll("\\.$", ""));
			}
			this.unreachable = true;
			return 0;
		}
	}

	private int read(Folder folder) throws MessagingException {
		var numbered = (UIDFolder) folder;
		var validity = numbered.getUIDValidity();
		var last = this.positions.last(this.mailbox.name(), validity);
		var returned = 0;
		for (var message : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
			var number = (message != null) ? numbered.getUID(message) : 0;
			// a server answers with its last message even if that is an older one
			if (number > last) {
				returned += look(message);
				this.positions.read(this.mailbox.name(), validity, number);
			}
		}
		return returned;
	}

	/** A message that cannot be read stops nobody from reading the next one. */
	private int look(Message message) throws MessagingException {
		try {
			var report = (message.getSize() <= LARGEST) ? DeliveryReport.of(message) : null;
			if (report == null) {
				return 0;
			}
			var returned = this.letters.keep(report);
			if (this.letters.isSettled(report)) {
				message.setFlag(Flag.DELETED, true);
			}
			return returned.size();
		}
		catch (FolderClosedException | StoreClosedException | TransientDataAccessException
				| DataAccessResourceFailureException | TransactionException failure) {
			throw failure;
		}
		catch (MessagingException | IOException | RuntimeException broken) {
			log.warn("A message in the mailbox of returned letters cannot be read and stays there: {}",
					Markdown.oneLine(broken.toString()));
			return 0;
		}
	}

}
