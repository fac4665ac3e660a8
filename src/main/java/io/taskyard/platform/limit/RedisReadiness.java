package io.taskyard.platform.limit;

import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says "degraded" while Redis does not answer, and ready all the same: everything goes on without it. */
@Readiness
@ApplicationScoped
class RedisReadiness implements HealthCheck {

    private final RedisDataSource redis;

    RedisReadiness(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Redis")
                .up()
                .withData("state", state())
                .build();
    }

    private String state() {
        try {
            redis.execute("PING");
            return "connected";
        } catch (RuntimeException unreachable) {
            return "degraded";
        }
    }
}
