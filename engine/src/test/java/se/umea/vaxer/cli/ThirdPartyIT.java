package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The licences of what the command line's jar contains. */
class ThirdPartyIT {

    private static final Pattern LIBRARY = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");
    private static final Pattern LISTED = Pattern.compile("(?m)^    ([a-z][\\w.-]+):(\\*|[\\w-]+) +\\S");

    @Test
    void theJarHasALicenceForEachLibraryInIt() throws IOException {
        try (ZipFile jar = new ZipFile("target/vaxer.jar")) {
            String list = text(jar, "META-INF/THIRD-PARTY.txt");
            List<MatchResult> listed = LISTED.matcher(list).results().toList();
            List<MatchResult> libraries = jar.stream().flatMap(entry -> LIBRARY.matcher(entry.getName()).results())
                    .filter(library -> !library.group(1).equals("se.umea")).toList();
            assertEquals(List.of(), libraries.stream().filter(library -> listed.stream().noneMatch(line -> line.group(1).equals(library.group(1))
                    && (line.group(2).equals("*") || line.group(2).equals(library.group(2))))).map(library -> library.group(2)).toList());
            assertAll(Stream.of("Apache License", "Redistribution and use in source and binary forms", "Permission is hereby granted")
                    .map(text -> () -> assertTrue(list.contains(text), text)));
            assertAll(Stream.of("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/LICENSE-LGPL-2.1.txt", "META-INF/LICENSE.JZlib.txt",
                    "META-INF/LICENSE.jBCrypt.txt", "se/umea/vaxer/pdf/PublicSans-OFL.txt").map(name -> () -> assertTrue(!text(jar, name).isBlank(), name)));
        }
    }

    private static String text(ZipFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
