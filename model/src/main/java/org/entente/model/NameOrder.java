package org.entente.model;

import java.util.Comparator;

/**
 * The order of names in which people count: {@code p2} comes before {@code p10}. Letters are ordered by their codes.
 */
public final class NameOrder implements Comparator<String> {

    /** The only one. */
    public static final NameOrder INSTANCE = new NameOrder();

    private NameOrder() {}

    @Override
    public int compare(String first, String second) {
        int i = 0;
        int j = 0;
        while (i < first.length() && j < second.length()) {
            boolean areNumbers = isDigit(first.charAt(i)) && isDigit(second.charAt(j));
            int a = areNumbers ? endOfDigits(first, i) : i + 1;
            int b = areNumbers ? endOfDigits(second, j) : j + 1;
            int order = areNumbers
                    ? compareNumbers(first.substring(i, a), second.substring(j, b))
                    : Character.compare(first.charAt(i), second.charAt(j));
            if (order != 0) {
                return order;
            }
            i = a;
            j = b;
        }
        int byLength = Integer.compare(first.length() - i, second.length() - j);
        return byLength != 0 ? byLength : first.compareTo(second);
    }

    private static int endOfDigits(String text, int begin) {
        int end = begin;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int compareNumbers(String first, String second) {
        String a = withoutZeros(first);
        String b = withoutZeros(second);
        int byLength = Integer.compare(a.length(), b.length());
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int begin = 0;
        while (begin < digits.length() - 1 && digits.charAt(begin) == '0') {
            begin++;
        }
        return digits.substring(begin);
    }
}
