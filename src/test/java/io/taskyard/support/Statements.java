package io.taskyard.support;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes every SQL statement that Hibernate or the application prepares, but for what runs in the background. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private static final Pattern BACKGROUND = Pattern.compile("pg_snapshot_xmin|change_heads");
    private static final String FEEDS = "live-feed";
    private static final Pattern BACKGROUND_THREAD = Pattern.compile("follow|live-.*");
    private static final List<String> NOTED = new CopyOnWriteArrayList<>();
    private static volatile Predicate<String> noting = thread -> false;

    @Override
    public String inspect(String sql) {
        note(sql);
        return sql;
    }

    static void note(String sql) {
        if (noting.test(Thread.currentThread().getName())
                && !BACKGROUND.matcher(sql).find()) {
            NOTED.add(sql);
        }
    }

    /** The statements that were prepared, by whichever thread, while the work ran. */
    public static List<String> of(Supplier<?> work) {
        return of(thread -> !BACKGROUND_THREAD.matcher(thread).matches(), work);
    }

    /** As {@link #of(Supplier)}, but only what was prepared to deliver changes to those who listen. */
    public static List<String> ofFeeds(Supplier<?> work) {
        return of(FEEDS::equals, work);
    }

    private static List<String> of(Predicate<String> threads, Supplier<?> work) {
        NOTED.clear();
        noting = threads;
        try {
            work.get();
            return List.copyOf(NOTED);
        } finally {
            noting = thread -> false;
        }
    }
}
