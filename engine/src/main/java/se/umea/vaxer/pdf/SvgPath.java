package se.umea.vaxer.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the data of an SVG path (SVG 1.1 §8.3): moves, lines, quadratic and cubic curves, circular arcs with their flags
 * apart.
 */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[MmLlHhVvQqTtCcAaZz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Matcher tokens;
    private final String data;
    private final Path2D path;
    private Point2D start = new Point2D.Double();
    private Point2D at = new Point2D.Double();
    private Point2D control = at;
    private String next;

    private SvgPath(String data, int windingRule) {
        this.data = data;
        this.tokens = TOKEN.matcher(data);
        this.path = new Path2D.Double(windingRule);
    }

    /**
     * @param windingRule of {@link Path2D}
     * @throws IllegalArgumentException for anything else than the commands above
     */
    static Path2D parse(String data, int windingRule) {
        return new SvgPath(data, windingRule).parse();
    }

    private Path2D parse() {
        advance();
        char command = 'M';
        while (next != null) {
            if (Character.isLetter(next.charAt(0))) {
                command = next.charAt(0);
                advance();
            }
            draw(command);
            // what follows a move without a command of its own is lines
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void draw(char command) {
        boolean relative = Character.isLowerCase(command);
        Point2D from = relative ? at : new Point2D.Double();
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                at = start = point(from);
                path.moveTo(at.getX(), at.getY());
            }
            case 'L' -> line(point(from));
            case 'H' -> line(new Point2D.Double(from.getX() + number(), at.getY()));
            case 'V' -> line(new Point2D.Double(at.getX(), from.getY() + number()));
            case 'Q' -> quadratic(point(from), point(from));
            case 'T' -> quadratic(mirrored(), point(from));
            case 'C' -> {
                Point2D first = point(from);
                Point2D second = point(from);
                at = point(from);
                path.curveTo(first.getX(), first.getY(), second.getX(), second.getY(), at.getX(), at.getY());
            }
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, point(from));
            default -> {
                path.closePath();
                at = start;
            }
        }
        if ("QqTt".indexOf(command) < 0) {
            control = at;
        }
    }

    private void line(Point2D to) {
        path.lineTo(to.getX(), to.getY());
        at = to;
    }

    /** The last control point, seen from the other side of where the path is. */
    private Point2D mirrored() {
        return new Point2D.Double(2 * at.getX() - control.getX(), 2 * at.getY() - control.getY());
    }

    private void quadratic(Point2D by, Point2D to) {
        path.quadTo(by.getX(), by.getY(), to.getX(), to.getY());
        control = by;
        at = to;
    }

    /** An arc of a circle; SVG 1.1 §F.6.5 with equal radii. */
    private void arc(double radius, double other, double rotation, boolean large, boolean clockwise, Point2D to) {
        if (radius != other) {
            throw new IllegalArgumentException("bara cirkelbågar kan ritas i dokumenten: " + data);
        }
        double half = at.distance(to) / 2;
        double r = Math.max(radius, half);
        double height = Math.sqrt(r * r - half * half) * (large == clockwise ? -1 : 1);
        double x = (at.getX() + to.getX()) / 2 - height * (to.getY() - at.getY()) / (2 * half);
        double y = (at.getY() + to.getY()) / 2 + height * (to.getX() - at.getX()) / (2 * half);
        double begin = Math.toDegrees(Math.atan2(at.getY() - y, at.getX() - x));
        double sweep = Math.toDegrees(Math.atan2(to.getY() - y, to.getX() - x)) - begin;
        if (clockwise && sweep < 0) {
            sweep += 360;
        } else if (!clockwise && sweep > 0) {
            sweep -= 360;
        }
        // Arc2D measures angles the other way round
        Arc2D arc = new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, -begin, -sweep, Arc2D.OPEN);
        path.append(arc.getPathIterator(new AffineTransform()), true);
        at = to;
    }

    private Point2D point(Point2D from) {
        double x = from.getX() + number();
        return new Point2D.Double(x, from.getY() + number());
    }

    private double number() {
        if (next == null || Character.isLetter(next.charAt(0))) {
            throw new IllegalArgumentException("en väg i en bild går inte att läsa: " + data);
        }
        double number = Double.parseDouble(next);
        advance();
        return number;
    }

    private void advance() {
        next = tokens.find() ? tokens.group() : null;
    }
}
