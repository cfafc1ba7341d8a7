// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fleetscope {

/// Who wants which topics: topic filters in a tree of levels, so that a message costs its levels and not the
/// number of subscriptions. Filters and topics must be valid (isValidTopicFilter(), isValidTopic()).
template <typename Subscriber>
class SubscriptionTree
{
public:
    /// Adds a subscription, or changes the QoS of the one that `subscriber` has for `filter`.
    void insert(std::string_view filter, Subscriber subscriber, quint8 qos)
    {
        Node *node = &m_root;
        forEachLevel(filter, [&node](std::string_view level) {
            auto &child = node->children[std::string{level}];
            if (!child)
                child = std::make_unique<Node>();
            node = child.get();
            return true;
        });
        const auto found = std::ranges::find(node->entries, subscriber, &Entry::subscriber);
        if (found != node->entries.end())
            found->qos = qos;
        else
            node->entries.push_back({subscriber, qos});
    }

    /// Answers whether there was such a subscription.
    bool remove(std::string_view filter, Subscriber subscriber)
    {
        return remove(m_root, filter, true, subscriber);
    }

    /// Calls visit(subscriber, qos) for every subscription that matches `topic`; a subscriber with several
    /// matching filters comes several times.
    template <typename Visit>
    void match(std::string_view topic, Visit &&visit) const
    {
        match(m_root, topic, true, !topic.starts_with('$'), visit);
    }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Entry
    {
        Subscriber subscriber;
        quint8 qos = 0;
    };
    struct Node
    {
        std::unordered_map<std::string, std::unique_ptr<Node>, Hash, std::equal_to<>> children;
        std::vector<Entry> entries;
    };

    static std::string_view takeLevel(std::string_view &rest, bool &more)
    {
        const size_t slash = rest.find('/');
        more = slash != rest.npos;
        const std::string_view level = rest.substr(0, slash);
        rest = more ? rest.substr(slash + 1) : std::string_view{};
        return level;
    }

    template <typename Visit>
    static void forEachLevel(std::string_view text, Visit &&visit)
    {
        bool more = true;
        while (more)
            visit(takeLevel(text, more));
    }

    static bool remove(Node &node, std::string_view rest, bool more, Subscriber subscriber)
    {
        if (!more)
            return std::erase_if(node.entries,
                                 [&](const Entry &entry) { return entry.subscriber == subscriber; })
                > 0;
        const auto child = node.children.find(takeLevel(rest, more));
        if (child == node.children.end())
            return false;
        const bool removed = remove(*child->second, rest, more, subscriber);
        if (child->second->entries.empty() && child->second->children.empty())
            node.children.erase(child);
        return removed;
    }

    template <typename Visit>
    static void visitAll(const Node &node, Visit &visit)
    {
        for (const Entry &entry : node.entries)
            visit(entry.subscriber, entry.qos);
    }

    /// `wildcards` is false only for the first level of a topic that starts with `$`.
    template <typename Visit>
    static void match(const Node &node, std::string_view rest, bool more, bool wildcards, Visit &visit)
    {
        using namespace std::string_view_literals;
        if (wildcards) {
            // `a/#` also matches `a`, so this stands before the end of the topic is looked at.
            if (const auto all = node.children.find("#"sv); all != node.children.end())
                visitAll(*all->second, visit);
        }
        if (!more) {
            visitAll(node, visit);
            return;
        }
        const std::string_view level = takeLevel(rest, more);
        if (wildcards) {
            if (const auto any = node.children.find("+"sv); any != node.children.end())
                match(*any->second, rest, more, true, visit);
        }
        if (const auto same = node.children.find(level); same != node.children.end())
            match(*same->second, rest, more, true, visit);
    }

    Node m_root;
};

} // namespace fleetscope
