package io.taskyard.audit;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.OfCompany;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** Who did something, when, from where and why: one for each transaction that did anything. It is never changed. */
@Entity
@RevisionEntity(EnversRevisions.class)
class Revision extends OfCompany {

    private static final String INSERT =
            """
            INSERT INTO revision (company_id, at, member_id, account_id, session_id, job, request_id, reason, address,
                                  user_agent)
            VALUES (current_company(), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING rev
            """;

    // The database gives it when the row is inserted.
    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long rev;

    @RevisionTimestamp
    private Instant at;

    private UUID memberId;
    private UUID accountId;
    private UUID sessionId;
    private String job;
    private String requestId;
    private String reason;
    private String address;
    private String userAgent;

    // Which tables have states of it, without the suffix of their names.
    @Transient
    private final Set<String> tables = new TreeSet<>();

    protected Revision() {}

    void begin(Instant now, Doer doer, Origin origin) {
        at = now;
        memberId = doer.member();
        accountId = doer.account();
        sessionId = doer.session();
        job = doer.job();
        requestId = origin.requestId();
        reason = origin.reason();
        address = origin.address();
        userAgent = origin.userAgent();
    }

    /** Inserts it without Hibernate. */
    void insert(PlainSql sql) {
        rev = sql.first(
                        new Sql(INSERT, at, memberId, accountId, sessionId, job, requestId, reason, address, userAgent),
                        Row::count)
                .orElseThrow();
    }

    void note(String table) {
        tables.add(table);
    }

    Set<String> tables() {
        return tables;
    }

    /** Its key; which number people know it by is in its link. */
    long rev() {
        return rev;
    }
}
