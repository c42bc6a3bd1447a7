package se.umea.vaxer.bake;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.io.File;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Random;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * Bakes folders with unmodified JBake in a separate process, as the reference.
 *
 * <p>Runs with {@code target/stock.classpath} and must use only that and the JDK.
 */
final class StockOven {

    private StockOven() {
    }

    /**
     * Bakes {@code folder/source} into {@code folder/stock} for each folder named.
     *
     * <p>Each bake starts like the first of a JVM: the default locale is restored, flexmark's random numbers for mail
     * addresses start again, and the garbage is collected (a collection during a bake makes JBake mix up previous and next).
     */
    public static void main(String[] folders) throws ReflectiveOperationException {
        Field random = Escaping.class.getDeclaredField("random");
        random.setAccessible(true);
        Locale locale = Locale.getDefault();
        for (String folder : folders) {
            Locale.setDefault(locale);
            random.set(null, new Random(0x2626));
            System.gc();
            System.out.println("== " + folder);
            Oven oven = new Oven(new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(new File(folder, "source"), new File(folder, "stock"), true));
            oven.bake();
            oven.getErrors().forEach(Throwable::printStackTrace);
        }
    }
}
