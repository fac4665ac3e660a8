package io.taskyard.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.identity.AuthConfig;
import io.taskyard.identity.Membership;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.NewestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions of the installation. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    private static final String LIVE = " = ?1 and endedAt is null and expiresAt > ?2";
    private static final String OF_ACCOUNT = "accountId" + LIVE;
    private static final String IN_COMPANY = "workspace" + LIVE;

    private final AuthConfig config;
    private final RevokedTokens revoked;
    private final Changes changes;
    private final Clock clock;

    Sessions(AuthConfig config, RevokedTokens revoked, Changes changes, Clock clock) {
        this.config = config;
        this.revoked = revoked;
        this.changes = changes;
        this.clock = clock;
    }

    /** Starts a session of the account in the company of the membership, which is the current one. */
    public Session open(UUID accountId, Membership membership, Device device) {
        Instant now = clock.instant();
        Session session = new Session(accountId, membership, device, now, now.plus(config.refreshTokenLifetime()));
        persist(session);
        record("session.opened", session.memberId(), session);
        return session;
    }

    /**
     * Spends the given generation of refresh tokens of a session in the current company; empty if the session is over or
     * ends by this.
     */
    public Optional<Session> refresh(UUID id, int generation) {
        Instant now = clock.instant();
        Session session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session == null || !session.isLiveAt(now)) {
            return Optional.empty();
        }
        if (session.generation() != generation) {
            // A spent token comes back: either it or the one that replaced it is in the wrong hands (RFC 9700, 4.14.2).
            end(session.accountId(), session.id());
            record("session.token_reused", null, session);
            return Optional.empty();
        }
        session.refresh(now, now.plus(config.refreshTokenLifetime()));
        record("session.refreshed", session.memberId(), session);
        return Optional.of(session);
    }

    /** Ends one live session of the account; false if there is none with this id. */
    public boolean end(UUID account, UUID id) {
        return end("account_id = ?2 and id = ?3", account, id) > 0;
    }

    /** Ends one live session in the company and answers whose it was; empty if there is none with this id. */
    public Optional<UUID> endIn(UUID company, UUID id) {
        return findByIdOptional(id)
                .filter(session -> end("workspace = ?2 and id = ?3", company, id) > 0)
                .map(Session::memberId);
    }

    /** Ends all sessions of the account except one. */
    public void endOthers(UUID account, UUID spared) {
        end("account_id = ?2 and id <> ?3", account, spared);
    }

    /** Ends all sessions of the account. */
    public void endAllOfAccount(UUID account) {
        end("account_id = ?2", account);
    }

    /** Whether the account was signed in to, not too long ago, on a device that looked the same. */
    public boolean know(UUID account, Device device) {
        String family = Device.family(device.userAgent());
        return find("select distinct userAgent from Session where accountId = ?1", account)
                .project(String.class)
                .stream()
                .anyMatch(agent -> Device.family(agent).equals(family));
    }

    /** Ends all sessions of the member. */
    public void endAllOf(UUID member) {
        end("member_id = ?2", member);
    }

    /** Ends all sessions in the company. */
    public void endAllIn(UUID company) {
        end("workspace = ?2", company);
    }

    /** Forgets the sessions of the member, who has left; their tokens are revoked already. */
    public void forget(UUID member) {
        update("userAgent = '', address = '' where memberId = ?1", member);
    }

    /** Revokes the access tokens of the member, everywhere within a second; refreshing brings new ones. */
    public void renewTokensOf(UUID member) {
        revoke("token_epoch = token_epoch + 1", "member_id = ?2", member);
    }

    /** The account's live sessions, newest first, from after the cursor on. */
    @Transactional
    List<Session> live(UUID account, Cursor after, int most) {
        return page(OF_ACCOUNT, account, after, most);
    }

    @Transactional
    long countLive(UUID account) {
        return count(OF_ACCOUNT, account, clock.instant());
    }

    /** The live sessions of everybody who is signed in to the company, newest first, from after the cursor on. */
    @Transactional
    public List<Session> liveIn(UUID company, Cursor after, int most) {
        return page(IN_COMPANY, company, after, most);
    }

    @Transactional
    public long countLiveIn(UUID company) {
        return count(IN_COMPANY, company, clock.instant());
    }

    private List<Session> page(String which, UUID of, Cursor after, int most) {
        NewestFirst from = NewestFirst.after(after);
        return find(
                        which + " and (createdAt, id) < (?3, ?4) order by createdAt desc, id desc",
                        of,
                        clock.instant(),
                        from.createdAt(),
                        from.id())
                .page(0, most)
                .list();
    }

    /** Forgets sessions that expired or ended so long ago that no token of theirs can be alive. */
    long trim() {
        return delete("expiresAt < ?1", clock.instant());
    }

    private void record(String type, UUID actor, Session session) {
        changes.record(Change.of(type, actor, Audience.nobody())
                .about(session.memberId())
                .on(session.id()));
    }

    private int end(String which, Object... of) {
        return revoke("ended_at = ?1", which, of);
    }

    private int revoke(String change, String which, Object... of) {
        String update =
                """
                UPDATE session SET %s, revoked_at = ?1, revoked_tx = pg_current_xact_id()
                WHERE ended_at IS NULL AND %s
                RETURNING id, CASE WHEN ended_at IS NULL THEN token_epoch ELSE %d END
                """
                        .formatted(change, which, Revocation.ALL);
        var query = getEntityManager().createNativeQuery(update, Object[].class).setParameter(1, clock.instant());
        for (int i = 0; i < of.length; i++) {
            query.setParameter(i + 2, of[i]);
        }
        List<?> revocations = query.getResultList();
        revocations.forEach(
                row -> revoked.willRevoke(new Revocation((UUID) ((Object[]) row)[0], (Integer) ((Object[]) row)[1])));
        return revocations.size();
    }
}
