package io.taskyard.operator;

import picocli.CommandLine.Option;

/** Which company is meant. */
public final class CompanyOption {

    @Option(
            names = "--company",
            paramLabel = "<name or id>",
            required = true,
            description = "The company, by its name or its id.")
    private String company;

    public String name() {
        return company;
    }
}
