package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the people of the current company by number: one query for the members, one for their addresses. */
@ApplicationScoped
class ListPeople {

    private final Members members;
    private final Accounts accounts;

    ListPeople(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** A page of all who ever were members. */
    @Transactional
    <V> Page<V> all(PageRequest page, Function<Person, V> view) {
        return list(page, Members.Who.EVERYBODY, view);
    }

    /** A page of the present members. */
    @Transactional
    <V> Page<V> active(PageRequest page, Function<Person, V> view) {
        return list(page, Members.Who.ACTIVE, view);
    }

    /** The member with this id, or 404. */
    @Transactional
    Person one(UUID id) {
        Member member = members.findByIdOptional(id).orElseThrow(NoSuchMember::new);
        return new Person(member, accounts.findById(member.accountId()).email());
    }

    private <V> Page<V> list(PageRequest page, Members.Who who, Function<Person, V> view) {
        return page.fill(
                ByNumber.ORDER,
                (after, most) -> withAddresses(members.page(who, after, most)),
                person -> ByNumber.cursor(
                        person.member().number(), person.member().id()),
                () -> members.count(who),
                view);
    }

    private List<Person> withAddresses(List<Member> page) {
        Map<UUID, String> emails = accounts
                .withIds(page.stream().map(Member::accountId).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::email));
        return page.stream()
                .map(member -> new Person(member, emails.get(member.accountId())))
                .toList();
    }
}
