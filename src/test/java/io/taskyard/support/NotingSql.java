package io.taskyard.support;

import io.quarkus.test.Mock;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.TransactionStart;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** Runs plain SQL as the application does, and notes it with Hibernate's. */
@Mock
@Singleton
class NotingSql extends PlainSql {

    NotingSql(DataSource database, TransactionStart start) {
        super(database, start);
    }

    @Override
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        Statements.note(sql.text());
        return super.list(sql, reader);
    }
}
