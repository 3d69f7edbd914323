# What is planned when this ledger ends: visits, what customers want to know, what the departments want with
# them, and what the centre has published: all of it typed in on the last day of March, when the four commands
# for it were new. Not every customer has a line; nobody fills in forms here.

day 2026-03-31
nadia brief add 'Leisure boats, autumn' 'Orders move from spring to the autumn shows; builders who show a hull in September sell it by Christmas. Full sheds until May, then a gap.' \
    --from marketing --match 'market outlook' --match 'autumn orders' --industry 'boat building' --until 2026-10-31
omar brief add 'One crane, one name' 'Each lift carries a name and a minute on the sheet. What has none is ours to sort out before the customer sees it.' \
    --from operations --tag crane --match 'crane' --until 2026-12-31

keep wants_outlook ann need add harbour-boats-ltd 'How autumn orders for leisure boats will go' who:mia-lund why:'It sets how many demo hulls she builds'
grace need add st-aldhelms-hospital-trust 'What other hospitals print on a breakfast tray' who:joan-petrie
tom need add quay-nine-events 'Which trades fill a hall in February' who:petra-holm why:'Her two dead weeks'

nadia objective add harbour-boats-ltd 'Lead with the digital boat tour' from:marketing topic:lead-offer until:2026-06-30
omar objective add harbour-boats-ltd 'Lead with the stand, so that the crane is booked in one order' from:operations topic:lead-offer
colin objective add copperfield-hotels 'One account letter for hotels and spas' from:finance topic:account-letter until:2026-09-30

colin brief add 'One account letter a house' 'A customer with several houses gets one letter a month.' --from finance \
    --decision --effect 'Hotels and spas are invoiced together from May' --about copperfield-hotels --about otter-lake-holidays

ann plan add harbour-boats-ltd Agree the stand size date:2026-04-02 with:mia-lund
raj plan add harbour-boats-ltd Show the heavy sheet and the light one side by side date:2026-04-08 with:mia-lund
tom plan add quay-nine-events Read the new crane sheet with Magnus date:2026-04-07 with:magnus-rye
ivo plan add hartmann-pumps Stand next to the hall crane date:2026-04-14 with:dieter-hartmann

mei ask exhibitions,print Who has built a nut-free corner that children could not miss? about:solent-fairs tag:allergens \
    offer:'help:I lend our allergen sheets, filled in'
sofia handoff pellegrin-olive-oil carys The tap and the tasting are catering now, more than a stand context:'They like it to be the same voice; I come along once more.'
