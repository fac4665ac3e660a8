package io.taskyard.local;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.taskyard.identity.Language;
import io.taskyard.platform.mail.Letter;
import io.taskyard.platform.mail.MailWriter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Pages that show the mails which the local mode has caught, and what all mails look like. They are there only where mails
 * are caught, and only for this very machine, since mails hold links that reset passwords; and not in packages without the
 * embedded servers.
 */
@ApplicationScoped
@UnlessBuildProperty(
        name = "quarkus.package.jar.filter-optional-dependencies",
        stringValue = "true",
        enableIfMissing = true)
class CaughtMails {

    /** The system property that says where caught mails are. */
    static final String FOLDER = "io.taskyard.local.mails";

    private static final String PATH = "/local/mails";
    private static final int SHOWN = 100;

    private final List<MailWriter> writers;

    CaughtMails(@All List<MailWriter> writers) {
        this.writers = writers;
    }

    /** A mail and where it is shown. */
    record Shown(String link, String title) {}

    void show(@Observes Router router) {
        if (System.getProperty(FOLDER) == null) {
            return;
        }
        router.get(PATH).blockingHandler(request -> answer(request, this::list));
        router.get(PATH + "/:name")
                .blockingHandler(request -> answer(request, () -> caught(request.pathParam("name"))));
        router.get(PATH + "/samples/:language/:number")
                .blockingHandler(request -> answer(request, () -> samples(Language.of(request.pathParam("language")))
                        .get(Integer.parseInt(request.pathParam("number")))
                        .html()));
    }

    private static void answer(RoutingContext request, Supplier<String> page) {
        if (!isHere(request.request().remoteAddress().hostAddress())) {
            request.fail(404);
            return;
        }
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .end(page.get());
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String list() {
        List<Shown> samples = Arrays.stream(Language.values())
                .flatMap(language -> {
                    List<Letter> letters = samples(language);
                    return letters.stream()
                            .map(letter -> new Shown(
                                    PATH + "/samples/" + language.tag() + "/" + letters.indexOf(letter),
                                    language.tag() + ": "
                                            + letter.text()
                                                    .lines()
                                                    .skip(2)
                                                    .findFirst()
                                                    .orElse("")));
                })
                .toList();
        return Templates.mails(files().map(CaughtMails::shown).toList(), samples)
                .render();
    }

    private List<Letter> samples(Language language) {
        return writers.stream()
                .flatMap(writer -> writer.samples(language.locale()).stream())
                .toList();
    }

    private static String caught(String name) {
        return files().filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .map(file -> MimeFile.read(file).html())
                .orElse("");
    }

    private static Shown shown(Path file) {
        CaughtMail mail = MimeFile.read(file);
        return new Shown(PATH + "/" + file.getFileName(), mail.to() + ": " + mail.subject());
    }

    // The names of the files begin with ids that sort by the time they were made.
    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return files.sorted(Comparator.reverseOrder()).limit(SHOWN).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CheckedTemplate(basePath = "local")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance mails(List<Shown> caught, List<Shown> samples);
    }
}
