package io.taskyard.support;

import io.quarkus.test.Mock;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.TransactionStart;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** Runs plain SQL as the application does, and notes what answers with Hibernate's. */
@Mock
@Singleton
class NotingSql extends PlainSql {

    NotingSql(DataSource database, TransactionStart start) {
        super(database, start);
    }

    @Override
    public <T> List<T> listLast(List<Sql> statements, Row.Reader<T> reader) {
        Statements.note(statements.get(statements.size() - 1).text());
        return super.listLast(statements, reader);
    }
}
