package bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A made-up activity of about a kilobyte of Swedish Markdown, the same for every generator.
 *
 * @param name the file name without its extension
 * @param date one of its own for each activity, so that no order is left to chance
 */
record Activity(String name, String title, LocalDate date, String ingress, String body) {

    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
    private static final List<String> WHO = List.of("Fältgruppen", "Föreningen", "Skolan", "Biblioteket", "Fritidsgården",
        "Bostadsbolaget", "Kulturskolan", "Socialtjänsten", "Grannstödet", "Ungdomsrådet");
    private static final List<String> DOES = List.of("ordnar", "planerar", "följer upp", "utvecklar", "bjuder in till",
        "stöttar", "samordnar", "provar", "fortsätter med", "berättar om");
    private static final List<String> WHAT = List.of("öppen idrottshall på kvällarna", "läxhjälp efter skoltid",
        "trygghetsvandringar i området", "samtal med föräldrar", "odling på gården", "en gemensam städdag",
        "bättre belysning längs gångvägarna", "sommarjobb för ungdomar", "möten mellan unga och vuxna",
        "föreläsningar om droger och alkohol");
    private static final List<String> HOW = List.of("tillsammans med *flera verksamheter*", "i **tät samverkan**",
        "med stöd av [uppdraget](../index.html)", "varje vecka under hösten", "enligt [planen](https://example.org/plan)",
        "utan kostnad för deltagarna", "i `nordöstra` stadsdelarna", "med *fokus på trygghet*");

    /** The activity with this number; always the same one. */
    static Activity number(int number) {
        Random random = new Random(number);
        String subject = pick(WHAT, random);
        String title = pick(WHO, random) + ": " + subject + " " + number;
        String body = paragraph(4, random) + "\n## Så går det till\n\n" + list("* ", 4, random) + "\n" + paragraph(3, random)
            + "\n### Nästa steg\n\n" + list("1. ", 3, random) + "\n> " + sentence(random) + "\n";
        String ingress = pick(WHO, random) + " " + pick(DOES, random) + " " + pick(WHAT, random) + ".";
        return new Activity("aktivitet-" + number, title, FIRST.plusDays(number), ingress, body);
    }

    private static String paragraph(int sentences, Random random) {
        return Stream.generate(() -> sentence(random)).limit(sentences).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String list(String bullet, int items, Random random) {
        return Stream.generate(() -> bullet + sentence(random) + "\n").limit(items).collect(Collectors.joining());
    }

    private static String sentence(Random random) {
        return pick(WHO, random) + " " + pick(DOES, random) + " " + pick(WHAT, random) + " " + pick(HOW, random) + ".";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
