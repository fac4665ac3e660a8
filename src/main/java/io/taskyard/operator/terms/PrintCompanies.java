package io.taskyard.operator.terms;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import io.taskyard.operator.TextTable;
import io.taskyard.platform.paging.AllPages;
import jakarta.enterprise.context.ApplicationScoped;

/** Prints the companies of the installation. */
@ApplicationScoped
class PrintCompanies implements Handler<CompaniesCommand> {

    private final OperatedCompanies companies;

    PrintCompanies(OperatedCompanies companies) {
        this.companies = companies;
    }

    @Override
    public Class<CompaniesCommand> handles() {
        return CompaniesCommand.class;
    }

    @Override
    public int handle(CompaniesCommand command, Terminal terminal) {
        AllPages<OperatedCompany> pages = AllPages.of(command.most(), page -> companies.list(page, command.search()));
        TextTable.of(new CompanyTable(pages.items())).forEach(terminal::say);
        if (pages.more()) {
            terminal.note("There are more: see --most and --search.");
        }
        return DONE;
    }
}
