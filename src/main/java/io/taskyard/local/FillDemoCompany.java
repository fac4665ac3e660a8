package io.taskyard.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.company.Company;
import io.taskyard.company.FoundCompany;
import io.taskyard.company.JoinCompany;
import io.taskyard.company.Member;
import io.taskyard.company.ProjectAccess;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Language;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.project.Project;
import io.taskyard.project.Projects;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Founds the demo company and fills it, in one transaction, unless it is there already. */
@ApplicationScoped
class FillDemoCompany {

    // The same tasks on every machine; only their times move with the day.
    private static final long SEED = 1817;
    private static final Duration AGE = Duration.ofDays(200);

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final FoundCompany foundCompany;
    private final JoinCompany join;
    private final Projects projects;
    private final Tasks tasks;
    private final ObjectMapper json;
    private final Clock clock;

    FillDemoCompany(
            Accounts accounts,
            PasswordHashes hashes,
            FoundCompany foundCompany,
            JoinCompany join,
            Projects projects,
            Tasks tasks,
            ObjectMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.foundCompany = foundCompany;
        this.join = join;
        this.projects = projects;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /** Fills it if need be; the company as its file tells it, to say how to sign in. */
    DemoCompany fill() {
        DemoCompany demo = DemoCompany.read(json);
        DemoCompany.Person founder = demo.people().get(0);
        if (QuarkusTransaction.requiringNew()
                .call(() -> accounts.named(founder.username()))
                .isEmpty()) {
            String hash = hashes.hash(DemoCompany.PASSWORD);
            try {
                foundCompany.found(demo.name(), () -> open(founder, hash), founder.called(), (company, member) -> {
                    fill(demo, company, member, hash);
                    return company.id();
                });
            } catch (Problem taken) {
                // Another replica started at the same moment and was first.
                if (taken.kind() != Kind.CONFLICT) {
                    throw taken;
                }
            }
        }
        return demo;
    }

    private Account open(DemoCompany.Person person, String hash) {
        Account account = new Account(
                person.username(),
                person.email(),
                hash,
                Language.EN,
                clock.instant().minus(AGE));
        accounts.add(account);
        return account;
    }

    private void fill(DemoCompany demo, Company company, Member founder, String hash) {
        Random random = new Random(SEED);
        Instant now = clock.instant();
        List<Member> people = new ArrayList<>(List.of(founder));
        demo.people().stream()
                .skip(1)
                .forEach(person -> people.add(join.join(company, open(person, hash), person.called(), person.role())));
        DemoTasks invented = new DemoTasks(projects, random, people, demo.details(), now);
        for (DemoCompany.DemoProject described : demo.projects()) {
            Project project = projects.withKey(described.key()).orElseGet(() -> opened(described, now.minus(AGE)));
            List<String> titles = new ArrayList<>(described.titles());
            Collections.shuffle(titles, random);
            tasks.persist(invented.of(project, titles));
        }
    }

    private Project opened(DemoCompany.DemoProject described, Instant at) {
        Project project = new Project(described.key(), described.name(), "", ProjectAccess.OPEN, at);
        projects.persistAndFlush(project);
        return project;
    }
}
