package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company that was removed for good, and whose file somebody has kept. */
@QuarkusTest
class RemovedCompanyTest {

    @Inject
    Yard yard;

    @Inject
    CompanyMoves moves;

    @Inject
    OperatorTokens tokens;

    @Inject
    Database database;

    @Test
    void it_comes_back_once_its_removal_is_certified_and_can_be_removed_again(@TempDir Path folder) {
        UUID company = yard.founder().company();
        Path file = folder.resolve("company.zip");
        assertThat(moves.export(company, file).code()).isZero();
        database.execute(
                """
                INSERT INTO company_removal (company, name, requested_by, requested_at) VALUES ('%s', 'Acme', 'olga', now())
                """
                        .formatted(company));
        moves.forget(company);
        assertThatThrownBy(() -> moves.bring(file)).hasMessageContaining("being removed");

        database.execute("UPDATE company_removal SET removed_at = now() WHERE company = '%s'".formatted(company));
        assertThat(moves.bring(file).code()).isZero();
        decide(company, true);
        decide(company, false);
        decide(company, true);
        operator().delete(address(company)).then().statusCode(202).body("removed_at", nullValue());
    }

    private void decide(UUID company, boolean suspended) {
        operator()
                .contentType(ContentType.JSON)
                .body(Map.of("suspended", suspended, "reason", "The bill"))
                .patch(address(company))
                .then()
                .statusCode(200);
    }

    private static String address(UUID company) {
        return "/api/v1/operator/companies/" + company;
    }

    private RequestSpecification operator() {
        return Person.nobody().auth().oauth2(tokens.issue("olga", Duration.ofHours(1)));
    }
}
