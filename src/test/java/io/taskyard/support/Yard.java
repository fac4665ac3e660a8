package io.taskyard.support;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.taskyard.company.Companies;
import io.taskyard.company.JoinCompany;
import io.taskyard.company.PersonName;
import io.taskyard.company.Role;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Language;
import io.taskyard.local.ServersForTests;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Where tests get companies and their people from. Every name it gives is new, so tests do not meet. */
@ApplicationScoped
@QuarkusTestResource(ServersForTests.class)
@QuarkusTestResource(PusherStub.class)
@QuarkusTestResource(Mailbox.class)
public class Yard {

    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String HASH = BcryptUtil.bcryptHash(Person.PASSWORD, 10);

    private final InCompany inCompany;
    private final Companies companies;
    private final JoinCompany join;
    private final Accounts accounts;
    private final Clock clock;

    Yard(InCompany inCompany, Companies companies, JoinCompany join, Accounts accounts, Clock clock) {
        this.inCompany = inCompany;
        this.companies = companies;
        this.join = join;
        this.accounts = accounts;
        this.clock = clock;
    }

    public static String newName(String of) {
        return of + "-" + RUN + NAMES.incrementAndGet();
    }

    /** A registration that would succeed. */
    public static Map<String, Object> registration(String username) {
        return new HashMap<>(Map.of(
                "username",
                username,
                "email",
                username + "@example.com",
                "password",
                Person.PASSWORD,
                "password_confirm",
                Person.PASSWORD,
                "first_name",
                "Ann",
                "last_name",
                "Archer",
                "company_name",
                "Company of " + username));
    }

    public static Response register(Map<String, Object> registration) {
        return Person.nobody().body(registration).post("/api/v1/auth/register");
    }

    /** The admin of a company of their own. */
    public Person founder() {
        return Person.of(register(registration(newName("ann")))
                .then()
                .statusCode(201)
                .extract()
                .response());
    }

    /** A new person without a special role in the company. */
    public Person member(UUID company) {
        String name = newName("bob");
        inCompany.run(company, () -> {
            Account account = new Account(name, name + "@example.com", HASH, Language.EN, clock.instant());
            accounts.add(account);
            join(account, "Bob");
        });
        return Person.signIn(name, Person.PASSWORD);
    }

    /** Makes somebody a member of another company too. */
    public void joins(Person person, UUID company) {
        inCompany.run(company, () -> join(accounts.named(person.username()).orElseThrow(), "Ann"));
    }

    private void join(Account account, String name) {
        join.join(companies.current(), account, new PersonName(name, "Baker"), Role.MEMBER);
    }
}
