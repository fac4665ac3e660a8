package io.taskyard.support;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes every SQL statement that Hibernate or the application prepares, but for the feed that runs in the background. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private static final String BACKGROUND = "pg_snapshot_xmin";
    private static final List<String> NOTED = new CopyOnWriteArrayList<>();
    private static volatile boolean noting;

    @Override
    public String inspect(String sql) {
        note(sql);
        return sql;
    }

    static void note(String sql) {
        if (noting && !sql.contains(BACKGROUND)) {
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
