package io.taskyard;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.annotations.TenantId;

/** The rules of the house, each with the source of a class that breaks it. */
final class HouseRules {

    /** What may import what: each of these only those before it. */
    static final List<String> ORDER = List.of(
            "platform",
            "identity",
            "company",
            "project",
            "label",
            "task",
            "comment",
            "sharing",
            "search",
            "attachment",
            "external",
            "analytics",
            "notification",
            "live",
            "audit",
            "operator",
            "local");

    private HouseRules() {}

    record Rule(String name, ArchRule rule, String breach) {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "imports go one way",
                        oneWay(),
                        "package io.taskyard.platform.web; class Planted { io.taskyard.task.Task task; }"),
                new Rule(
                        "no cycle between packages of the platform",
                        slices().matching("io.taskyard.platform.(*)..").should().beFreeOfCycles(),
                        "package io.taskyard.platform.problem; class Planted { io.taskyard.platform.paging.Cursor cursor; }"),
                new Rule(
                        "resources do not touch the database",
                        noClasses()
                                .that()
                                .areAnnotatedWith(Path.class)
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(EntityManager.class)
                                .orShould()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate.."),
                        "package io.taskyard.task; @jakarta.ws.rs.Path(\"/x\") class Planted {"
                                + " jakarta.persistence.EntityManager entities; }"),
                new Rule(
                        "nobody but the tenancy names the tenant id",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("io.taskyard.platform.tenancy..")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(TenantId.class),
                        "package io.taskyard.task; class Planted { @org.hibernate.annotations.TenantId String company; }"),
                new Rule(
                        "only those on the list work over all companies",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("io.taskyard.platform.tenancy..")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.task.PurgeBins")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.attachment.ExpireUploads")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.attachment.DoObjectWork")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.platform.change.TrimChanges")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.notification.TrimNotifications")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.notification.RemindOfDueDates")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.platform.change.FollowChanges")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.platform.mail.DispatchMails")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.platform.mail.TrimMails")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.notification.digest.SendDigests")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.audit.chain.VerifyTrails")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.audit.chain.CutTrails")
                                .and()
                                .doNotHaveFullyQualifiedName("io.taskyard.operator.removal.RemoveCompanies")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(AllCompanies.class),
                        "package io.taskyard.task; class Planted { io.taskyard.platform.tenancy.AllCompanies all; }"),
                new Rule(
                        "every POST can be repeated safely",
                        methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class),
                        "package io.taskyard.task; class Planted { @jakarta.ws.rs.POST public void post() {} }"),
                new Rule(
                        "no field is injected",
                        noFields()
                                .should()
                                .beAnnotatedWith(Inject.class)
                                .orShould()
                                .beAnnotatedWith(ConfigProperty.class),
                        "package io.taskyard.task; class Planted { @jakarta.inject.Inject Tasks tasks; }"),
                new Rule(
                        "only the clock asks the system for the time",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("io.taskyard.platform.time..")
                                .should()
                                .callMethodWhere(asksForTheTime()),
                        "package io.taskyard.task; class Planted { Object at = java.time.Instant.now(); }"),
                new Rule(
                        "names say what a class is for",
                        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)"),
                        "package io.taskyard.task; class PlantedHelper { }"));
    }

    private static ArchRule oneWay() {
        CompositeArchRule rules = CompositeArchRule.of(noClasses()
                .that()
                .resideInAPackage("io.taskyard." + ORDER.get(0) + "..")
                .should()
                .dependOnClassesThat(laterThan(0)));
        for (int i = 1; i < ORDER.size() - 1; i++) {
            rules = rules.and(noClasses()
                    .that()
                    .resideInAPackage("io.taskyard." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat(laterThan(i))
                    .allowEmptyShould(true));
        }
        return rules;
    }

    private static DescribedPredicate<JavaClass> laterThan(int place) {
        return resideInAnyPackage(ORDER.subList(place + 1, ORDER.size()).stream()
                .map(name -> "io.taskyard." + name + "..")
                .toArray(String[]::new));
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        DescribedPredicate<JavaCall<?>> now = target(name("now"))
                .and(DescribedPredicate.describe(
                        "without a clock",
                        call -> call.getTarget().getRawParameterTypes().isEmpty()));
        DescribedPredicate<JavaCall<?>> system =
                target(name("currentTimeMillis")).and(target(owner(JavaClass.Predicates.type(System.class))));
        return now.or(system).or(target(name("systemUTC")));
    }
}
