package io.taskyard.support;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes every SQL statement that Hibernate or the application prepares, but for what runs in the background. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private static final Pattern BACKGROUND = Pattern.compile("pg_snapshot_xmin|change_heads");
    private static final Pattern BACKGROUND_THREAD = Pattern.compile("follow|live-.*");
    private static final List<String> NOTED = new CopyOnWriteArrayList<>();
    private static volatile boolean noting;

    @Override
    public String inspect(String sql) {
        note(sql);
        return sql;
    }

    static void note(String sql) {
        if (noting
                && !BACKGROUND.matcher(sql).find()
                && !BACKGROUND_THREAD.matcher(Thread.currentThread().getName()).matches()) {
            NOTED.add(sql);
        }
    }

    /** The statements that were prepared, by whichever thread, while the work ran. */
    public static List<String> of(Supplier<?> work) {
        NOTED.clear();
        noting = true;
        try {
            work.get();
            return List.copyOf(NOTED);
        } finally {
            noting = false;
        }
    }
}
