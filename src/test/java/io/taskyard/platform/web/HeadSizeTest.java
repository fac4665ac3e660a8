package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HeadSizeTest {

    private static final String LAST = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @CsvSource({"5000, 0, 414, uri_too_long", "0, 30000, 431, headers_too_large"})
    void what_is_too_long_is_refused_in_words_and_who_goes_on_is_answered(
            int words, int header, int status, String code) throws IOException {
        String answers = answers("GET /api/v1/tasks?q=" + "x".repeat(words) + " HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                + "x".repeat(header) + "\r\n\r\n" + LAST);
        assertThat(answers)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "\"code\":\"" + code + "\"", "HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @CsvSource({"40000, 0, 414", "0, 100000, 431"})
    void what_the_server_does_not_even_read_is_refused(int words, int header, int status) throws IOException {
        assertThat(answers("GET /api/v1/tasks?q=" + "x".repeat(words) + " HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                        + "x".repeat(header) + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] " + status + " .*");
    }

    private String answers(String requests) throws IOException {
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(requests.getBytes());
            StringBuilder all = new StringBuilder();
            BufferedReader answers = new BufferedReader(new InputStreamReader(client.getInputStream()));
            answers.lines().forEach(line -> all.append(line).append('\n'));
            return all.toString();
        }
    }
}
