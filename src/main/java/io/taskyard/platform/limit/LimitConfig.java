package io.taskyard.platform.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.taskyard.platform.setting.AtLeastOne;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** Settings of all limits. */
@ConfigMapping(prefix = "taskyard.limits")
public interface LimitConfig {

    /** Whether anybody is limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** The largest request body. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** The longest address of a request, path and query, in characters. */
    @WithDefault("4096")
    int maxAddressLength();

    /** The largest headers of a request together. */
    @WithDefault("20K")
    MemorySize maxHeaderSize();

    /** How long a request may take to send its body once somebody reads it, unless it is a file. */
    @WithDefault("30s")
    Duration bodyWithin();

    /** How many requests a replica works on at a time before it refuses more with 503. */
    @WithDefault("400")
    @WithConverter(AtLeastOne.class)
    int concurrentRequests();

    /** How many requests of one company it works on at a time while others of it wait; else four for each processor. */
    OptionalInt atOnceOfCompany();

    /** How many requests of one company may wait for each other. */
    @WithDefault("100")
    int waitingOfCompany();

    /** How many requests of all companies together may wait so. */
    @WithDefault("2000")
    int waitingRequests();

    /** How many requests a minute a member may make, by budget. */
    Map<Budget, Long> member();

    /** How many requests a minute the people of a company may make together, by budget. */
    Map<Budget, Long> company();

    /** How many requests a minute may come from an address without a sign-in. */
    @WithDefault("1200")
    long address();

    /** How many calls a minute that try a password, set one or have a mail sent may come from an address. */
    @WithDefault("300")
    long signInsOfAddress();

    /** How many companies an hour may be registered from an address. */
    @WithDefault("20")
    long registrationsOfAddress();
}
