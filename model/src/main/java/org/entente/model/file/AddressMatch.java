package org.entente.model.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.file.Node.Mapping;

/**
 * An address followed through the nodes of a file, as far as it exists. Keys may hold dots themselves, as the targets
 * of effects do, so an address alone does not say where one key ends and the next begins.
 *
 * @param keyPath the keys that exist, from the root on
 * @param location where the last key is written
 * @param node the node that the keys lead to
 * @param rest the remainder of the address; empty if the address was found
 */
record AddressMatch(List<String> keyPath, Location location, Node node, String rest) {

    /** Follows {@code address} from {@code root} as far as it exists. */
    static AddressMatch follow(Mapping root, String address) {
        return new AddressMatch(List.of(), root.location(), root, address).furthest();
    }

    boolean isComplete() {
        return rest.isEmpty();
    }

    /** The address of the node. */
    String address() {
        return String.join(".", keyPath);
    }

    /** The node as a map. A list becomes a map from indices, a single value an empty map. */
    Mapping map() {
        return node.match(map -> map, AddressMatch::byIndex, scalar -> Mapping.empty(location));
    }

    private static Mapping byIndex(Node.Sequence list) {
        Map<String, Node.Entry> items = new LinkedHashMap<>();
        list.items().forEach(item -> items.put(Integer.toString(items.size()), new Node.Entry(item.location(), item)));
        return new Mapping(list.location(), items);
    }

    private AddressMatch furthest() {
        return map().entries().keySet().stream()
                .filter(key -> rest.equals(key) || rest.startsWith(key + "."))
                .map(key -> step(key).furthest())
                .min(Comparator.comparingInt(match -> match.rest().length()))
                .orElse(this);
    }

    private AddressMatch step(String key) {
        List<String> longer = new ArrayList<>(keyPath);
        longer.add(key);
        String remaining = rest.equals(key) ? "" : rest.substring(key.length() + 1);
        return new AddressMatch(longer, map().locationOf(key), map().get(key).orElseThrow(), remaining);
    }
}
