package io.taskyard.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything, and what it has got. */
public class Mailbox implements QuarkusTestResourceLifecycleManager {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w.-]+)");

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static MoodySmtp door;

    @Override
    public Map<String, String> start() {
        SERVER.start();
        door = new MoodySmtp(SERVER.getSmtp().getPort());
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(door.port()));
    }

    @Override
    public void stop() {
        door.close();
        SERVER.stop();
    }

    /** How the way to it behaves from now on. */
    public static void mood(MoodySmtp.Mood mood) {
        door.mood(mood);
    }

    /** Makes it take so long for each mail. */
    public static void slowness(long millis) {
        door.slowness(millis);
    }

    /** What has come for the address, in the order in which it came. */
    public static List<Received> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessagesForDomain(address))
                .map(Received::new)
                .toList();
    }

    /** The one mail that has come for the address. */
    public static Received only(String address) {
        assertThat(of(address)).hasSize(1);
        return of(address).get(0);
    }

    /** A mail as its reader gets it. */
    public record Received(MimeMessage message) {

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        /** The values of a header, one of them where there should be one. */
        public List<String> header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? List.of() : List.of(values);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The token in the first link that has one. */
        public String token() {
            Matcher token = TOKEN.matcher(text());
            assertThat(token.find()).as(text()).isTrue();
            return token.group(1);
        }

        /** Everything, as it came over the wire. */
        public String raw() {
            return GreenMailUtil.getWholeMessage(message);
        }

        private String part(String type) {
            try {
                Multipart parts = (Multipart) message.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    if (part.isMimeType(type)) {
                        return (String) part.getContent();
                    }
                }
                throw new AssertionError("No " + type);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
