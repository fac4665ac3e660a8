package io.taskyard.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@PersistenceUnitExtension
@ApplicationScoped
class CompanyTenantResolver implements TenantResolver {

    /** The nil UUID (RFC 9562, section 5.9), which no company has. */
    private static final String NO_COMPANY = new UUID(0, 0).toString();

    private final CurrentCompany current;

    CompanyTenantResolver(CurrentCompany current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return NO_COMPANY;
    }

    @Override
    public String resolveTenantId() {
        return current.id().map(UUID::toString).orElse(NO_COMPANY);
    }
}
