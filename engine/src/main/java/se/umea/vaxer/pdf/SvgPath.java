package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the data of an SVG path (SVG 1.1 §8.3): moves, lines, quadratic and cubic curves, circular arcs with their flags apart. */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[MmLlHhVvQqTtCcAaZz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final String data;
    private final Matcher tokens;
    private final Path2D path;
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
     * @throws IllegalArgumentException if the data has anything else than the commands above
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
            // an arc ends where the data says, which its angles only come near
            at = "Aa".indexOf(command) < 0 ? path.getCurrentPoint() : at;
            control = "QqTt".indexOf(command) < 0 ? at : control;
            // numbers after a move without a command of their own are lines
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void draw(char command) {
        Point2D from = Character.isLowerCase(command) ? at : new Point2D.Double();
        double x = from.getX();
        double y = from.getY();
        switch (Character.toUpperCase(command)) {
            case 'M' -> path.moveTo(x + number(), y + number());
            case 'L' -> path.lineTo(x + number(), y + number());
            case 'H' -> path.lineTo(x + number(), at.getY());
            case 'V' -> path.lineTo(at.getX(), y + number());
            case 'C' -> path.curveTo(x + number(), y + number(), x + number(), y + number(), x + number(), y + number());
            case 'Q', 'T' -> {
                // a smooth curve mirrors the last control point
                control = "Qq".indexOf(command) < 0 ? new Point2D.Double(2 * at.getX() - control.getX(), 2 * at.getY() - control.getY())
                        : new Point2D.Double(x + number(), y + number());
                path.quadTo(control.getX(), control.getY(), x + number(), y + number());
            }
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, new Point2D.Double(x + number(), y + number()));
            default -> path.closePath();
        }
    }

    /** Draws an arc of a circle; SVG 1.1 §F.6.5 with equal radii. */
    private void arc(double radius, double other, double rotation, boolean large, boolean clockwise, Point2D to) {
        if (radius != other) {
            throw new IllegalArgumentException(text("pdf.arc", data));
        }
        double half = at.distance(to) / 2;
        double r = Math.max(radius, half);
        double height = Math.sqrt(r * r - half * half) * (large == clockwise ? -1 : 1);
        double x = (at.getX() + to.getX()) / 2 - height * (to.getY() - at.getY()) / (2 * half);
        double y = (at.getY() + to.getY()) / 2 + height * (to.getX() - at.getX()) / (2 * half);
        double begin = Math.toDegrees(Math.atan2(at.getY() - y, at.getX() - x));
        double sweep = Math.toDegrees(Math.atan2(to.getY() - y, to.getX() - x)) - begin;
        sweep += clockwise && sweep < 0 ? 360 : !clockwise && sweep > 0 ? -360 : 0;
        // Arc2D measures angles the other way round
        path.append(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, -begin, -sweep, Arc2D.OPEN), true);
        at = to;
    }

    private double number() {
        if (next == null || Character.isLetter(next.charAt(0))) {
            throw new IllegalArgumentException(text("pdf.path", data));
        }
        double number = Double.parseDouble(next);
        advance();
        return number;
    }

    private void advance() {
        next = tokens.find() ? tokens.group() : null;
    }
}
