package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the people of the current company by number: one query for the members, one for their addresses. */
@ApplicationScoped
class ListCompanyUsers {

    private static final String ORDER = "number";

    private record Person(Member member, String email) {}

    private final Members members;
    private final Accounts accounts;

    ListCompanyUsers(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    @Transactional
    Page<CompanyUser> list(PageRequest page) {
        return page.fill(
                ORDER,
                this::people,
                person -> new Cursor(
                        ORDER,
                        String.valueOf(person.member().number()),
                        person.member().id()),
                members::count,
                person -> CompanyUser.of(person.member(), person.email()));
    }

    private List<Person> people(Cursor after, int most) {
        List<Member> page = members.page(after, most);
        Map<Object, String> emails = accounts
                .withIds(page.stream().map(Member::accountId).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::email));
        return page.stream()
                .map(member -> new Person(member, emails.get(member.accountId())))
                .toList();
    }
}
