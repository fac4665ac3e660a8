package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.identity.Account;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.Like;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The members of the current company. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    /** Which members are meant. */
    enum Who {
        EVERYBODY("true"),
        ACTIVE("deactivatedAt is null");

        private final String condition;

        Who(String condition) {
            this.condition = condition;
        }
    }

    private static final String MATCHING =
            """
            SELECT m.id, m.number, m.username, m.first_name, m.last_name
            FROM searchable_member d JOIN member m ON m.company_id = current_company() AND m.id = d.id
            WHERE (d.names LIKE ? OR ? <% d.names) AND m.deactivated_at IS NULL
            ORDER BY word_similarity(?, d.names) DESC, m.number
            """;

    private final PlainSql sql;

    Members(PlainSql sql) {
        this.sql = sql;
    }

    /** The member that the reference names, if there is one. */
    public Optional<Member> named(MemberReference reference) {
        if (reference.number().isPresent()) {
            return find("number", reference.number().get()).firstResultOptional();
        }
        if (reference.id().isPresent()) {
            return findByIdOptional(reference.id().get());
        }
        // A text that is no username is no member's, and may hold what the database does not take.
        if (!reference.text().matches(Account.USERNAME)) {
            return Optional.empty();
        }
        return find("lower(username) = lower(?1)", reference.text()).firstResultOptional();
    }

    /** The member that the reference in this field names, or 404 saying so. */
    @Transactional
    public Member get(MemberReference reference, String field) {
        return named(reference).orElseThrow(() -> missing(field));
    }

    /** The member whose account has the e-mail address in this field, or 404 saying so. */
    public Member withEmail(String email, String field) {
        return findByEmail(email).orElseThrow(() -> missing(field));
    }

    /** The member who is called so, first and last name, ignoring case; empty if several are. */
    public Optional<Member> called(String name) {
        List<Member> found = find("lower(trim(firstName || ' ' || lastName)) = lower(?1)", name)
                .page(0, 2)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The member whose account has the e-mail address, if there is one. */
    public Optional<Member> findByEmail(String email) {
        return find("accountId in (select id from Account where lower(email) = lower(?1))", email)
                .firstResultOptional();
    }

    /** Whether there is such a member who has not left. */
    public boolean isPresent(UUID id) {
        return count("id = ?1 and deactivatedAt is null", id) == 1;
    }

    /** Those of the members who have not left, as far as it decides what they see. */
    public List<Viewer> present(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 and deactivatedAt is null", ids).stream()
                        .map(Member::viewer)
                        .toList();
    }

    /** The member as others see them; empty for null. */
    public Optional<MemberCard> card(UUID id) {
        return Optional.ofNullable(id).flatMap(this::findByIdOptional).map(MemberCard::of);
    }

    /** The ids of the present admins. */
    public List<UUID> presentAdmins() {
        return stream("role = ?1 and deactivatedAt is null", Role.ADMIN)
                .map(Member::id)
                .toList();
    }

    /** These members as others see them, by their ids. */
    public Map<UUID, MemberCard> cards(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : stream("id in ?1", ids).collect(Collectors.toMap(Member::id, MemberCard::of));
    }

    /** The ids of the present members with these usernames, which are lowered. */
    public Set<UUID> presentWithUsernames(Set<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : stream("lower(username) in ?1 and deactivatedAt is null", usernames)
                        .map(Member::id)
                        .collect(Collectors.toSet());
    }

    /** The present members whose username or name contains the text or is nearly spelt so. */
    public List<MemberCard> matching(String text, int most) {
        String lowered = text.toLowerCase(Locale.ROOT);
        String like = Like.containing(lowered);
        return sql.list(
                new Sql(MATCHING + " FETCH FIRST " + most + " ROWS ONLY", like, lowered, lowered), MemberCard::read);
    }

    private static Problem missing(String field) {
        return Problem.missing(field, "member_not_found", "There is no such member.");
    }

    Optional<Member> ofAccount(UUID account) {
        return find("accountId", account).firstResultOptional();
    }

    long countAdmins() {
        return count("role = ?1 and deactivatedAt is null", Role.ADMIN);
    }

    long countActive() {
        return count("deactivatedAt is null");
    }

    long count(Who who) {
        return count(who.condition);
    }

    /** By number, from after the cursor on. */
    List<Member> page(Who who, Cursor after, int most) {
        return find(who.condition + " and number > ?1 order by number", ByNumber.after(after))
                .page(0, most)
                .list();
    }
}
