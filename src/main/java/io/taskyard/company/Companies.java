package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The companies. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, UUID> {

    private static final Sql TIME_ZONE = new Sql("SELECT time_zone FROM company WHERE id = current_company()");

    private final CurrentCompany current;
    private final PlainSql sql;
    private final Clock clock;

    Companies(CurrentCompany current, PlainSql sql, Clock clock) {
        this.current = current;
        this.sql = sql;
        this.clock = clock;
    }

    /** The company that the running work is for. */
    @Transactional
    public Company current() {
        return findById(current.id().orElseThrow());
    }

    /** Which day it is for the people of the company. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The time zone in which days begin and end for the people of the company. */
    public ZoneId zone() {
        return ZoneId.of(sql.first(TIME_ZONE, Row::text).orElseThrow());
    }

    /** As {@link #current}, locked until the transaction ends. */
    public Company locked() {
        return findById(current.id().orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
    }
}
