package io.taskyard.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where accounts are members. The companies implement it: identity comes before them and does not know them. */
public interface Memberships {

    /** The account's companies, the one it signed in to last first. */
    List<Membership> of(UUID account, String email);

    default List<Membership> of(Account account) {
        return of(account.id(), account.email());
    }

    /** The account's place in the company, or empty if it has none. */
    Optional<Membership> in(UUID company, Account account);

    /** Notes that the account has signed in to this company just now, in the running transaction, which is for it. */
    void signedIn(Membership membership);
}
