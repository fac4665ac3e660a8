package io.taskyard.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of attachments. */
@ConfigMapping(prefix = "taskyard.attachments")
interface AttachmentConfig {

    /** How large a file may be. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** How much the files of a company may take up together. */
    @WithDefault("10G")
    MemorySize quota();

    /** How many a task may have. */
    @WithDefault("200")
    int perTask();

    /** Media types that nobody attaches. */
    @WithDefault("application/x-msdownload,application/x-dosexec,application/x-executable,application/x-msi,"
            + "application/vnd.microsoft.portable-executable,application/x-sh,application/x-bat,application/java-archive,"
            + "application/vnd.android.package-archive,application/hta")
    Set<String> deniedTypes();

    /** Ends of names that nobody attaches, after the last dot. */
    @WithDefault("exe,dll,com,scr,pif,msi,msp,bat,cmd,ps1,vbs,vbe,jse,wsf,wsh,hta,cpl,jar,apk,lnk,reg")
    Set<String> deniedExtensions();

    /** The daemon of ClamAV that looks into files before they can be downloaded. */
    Scanner scanner();

    /** Where it is. */
    interface Scanner {

        /** Unless given, nobody looks. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** How long it may be silent. */
        @WithDefault("1m")
        Duration timeout();
    }

    /**
     * Whether clients reach the object store. If not, uploads and downloads go through the application, which passes them
     * on.
     */
    @WithDefault("true")
    boolean direct();
}
