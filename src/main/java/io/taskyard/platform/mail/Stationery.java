package io.taskyard.platform.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.taskyard.platform.link.LinkConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Gives every letter of the installation the same look, in HTML and in plain text. */
@ApplicationScoped
public class Stationery {

    private final MailConfig config;
    private final LinkConfig links;

    Stationery(MailConfig config, LinkConfig links) {
        this.config = config;
        this.links = links;
    }

    /** The letter with this content, in this language. */
    public Letter letter(Notice notice, Locale language) {
        String home = links.baseUrl().toString();
        return new Letter(
                notice.subject(),
                Templates.plain(notice, config.brand(), home).render(),
                Templates.letter(notice, config.brand(), home, language.getLanguage())
                        .render(),
                Map.of());
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance letter(Notice notice, String brand, String home, String language);

        static native TemplateInstance plain(Notice notice, String brand, String home);
    }
}
