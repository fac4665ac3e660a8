package io.taskyard.local;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import jakarta.enterprise.context.ApplicationScoped;

/** Fills in the demo company when an operator says so. */
@ApplicationScoped
class SeedDemo implements Handler<SeedDemoCommand> {

    private final FillDemoCompany fillDemoCompany;

    SeedDemo(FillDemoCompany fillDemoCompany) {
        this.fillDemoCompany = fillDemoCompany;
    }

    @Override
    public Class<SeedDemoCommand> handles() {
        return SeedDemoCommand.class;
    }

    @Override
    public int handle(SeedDemoCommand command, Terminal terminal) {
        fillDemoCompany.fill().welcome().forEach(terminal::say);
        return DONE;
    }
}
